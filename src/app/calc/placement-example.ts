/** The columns of the placement's tables, and an invented example: monitoring's own worked case. @source monitorering.md section 13 */
export const placementTables = [
  {
    id: 'husstande',
    columns: 'type,households,persons,children,dwelling,rent_max,accessible,group,school_district',
    text: [
      'enlig,4,1,0,lille,,nej,non-eu,',
      'par,2,2,0,lille,,nej,non-eu,',
      'familie,3,4,2,stor,,nej,non-eu,',
      'stor familie,1,5,3,stor,,nej,non-eu,',
    ].join('\n'),
  },
  {
    id: 'ledige',
    columns: 'area,dwelling,vacancies,rent,accessible',
    text: [
      'B,lille,2,,nej',
      'B,stor,1,,nej',
      'C,lille,3,,nej',
      'C,stor,1,,nej',
      'D,lille,4,,nej',
      'D,stor,2,,nej',
      'E,lille,2,,nej',
      'E,stor,3,,nej',
    ].join('\n'),
  },
  {
    id: 'omraader',
    columns: 'area,residents,placed,class,exempt,child_places,school_district',
    text: ['A,3000,60,udsat,nej,,', 'B,2400,36,,nej,,', 'C,5000,40,,nej,,', 'D,1800,9,,nej,,', 'E,900,9,,nej,,'].join(
      '\n',
    ),
  },
  { id: 'forslag', columns: 'type,area,dwelling,households', text: '' },
] as const;

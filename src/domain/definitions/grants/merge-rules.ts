/**
 * What is told of places before they are put together: how many others they are most like.
 * @source prioritering.md section 5 (the preview states what changes, twins too)
 */
export const mergeRules = { twins: 5 } as const;

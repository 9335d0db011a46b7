/** Every closed row is as high, so that nothing moves while a slider changes what the rows show. Pixels, as in the CSS. */
export const ROW_HEIGHT = 46;
export const HEAD_HEIGHT = 36;

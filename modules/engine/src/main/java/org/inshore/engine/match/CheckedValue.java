package org.inshore.engine.match;

/**
 * Facts about a hit for which nothing but its check speaks.
 *
 * @param shape what else at its place was put to the same check
 * @param alone how sure it would be if nothing else was
 */
public record CheckedValue(Shape shape, double alone) {}

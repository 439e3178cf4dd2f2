package org.inshore.engine.column;

/**
 * Column that holds the other half of a row's name.
 *
 * @param column its index
 * @param surname whether it holds the surname
 */
public record OtherHalf(int column, boolean surname) {}

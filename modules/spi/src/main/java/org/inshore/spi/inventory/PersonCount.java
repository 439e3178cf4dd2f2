package org.inshore.spi.inventory;

/**
 * How many people, by keyed hash of resident ID, else mobile number, else card number of a record.
 *
 * @param persons the number
 * @param exact false when a limit was reached, so that there may be more
 */
public record PersonCount(long persons, boolean exact) {}

package org.inshore.spi.inventory.filing;

import java.time.LocalDate;
import org.inshore.spi.inventory.figure.PersonCount;

/**
 * Numbers of people since 1 January as one scan of the year counted them.
 *
 * @param run the scan
 * @param day on which it began
 * @param persons all people
 * @param sensitive of them, those with sensitive information
 */
public record CountedDay(String run, LocalDate day, PersonCount persons, PersonCount sensitive) {}

package org.inshore.spi.inventory.audit;

import org.inshore.spi.message.Wording;

/**
 * Class of data with its quantity.
 *
 * @param label the class
 * @param places in how many columns and files
 * @param matches how many values
 * @param mostPersons at most so many people: those of all tables and files that hold some
 */
public record AuditedClass(Wording label, long places, long matches, long mostPersons) {}

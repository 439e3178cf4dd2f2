/**
 * Validators of numbers that are not of a person's document: accounts, cards, telephones, plates,
 * organisations and vehicles. Each is one check from its standard; who issued a number is looked up
 * in {@code table}.
 */
@NullMarked
package org.inshore.patterns.personalfinancial.number;

import org.jspecify.annotations.NullMarked;

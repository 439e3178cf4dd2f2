/**
 * Tables and small readers that validators share: {@code Resources} reads a table's text, {@code
 * LongKeys} keeps sorted keys in one array, {@code Digits} and {@code Dates} read digits and dates.
 * {@code AreaCodes}, {@code CardIssuers}, {@code Divisions} and {@code Surnames} are read on first
 * use. Tables are made by {@code MakeTables} beside the tests.
 */
@NullMarked
package org.inshore.patterns.personalfinancial.table;

import org.jspecify.annotations.NullMarked;

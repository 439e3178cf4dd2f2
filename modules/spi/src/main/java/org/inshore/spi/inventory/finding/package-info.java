/**
 * What was found, and how much of it may be shown.
 *
 * <p>A {@code Finding} is the matches of one rule at one location, with its confidence ({@code
 * Band}), the term of a secrecy marking ({@code Marking}) and a few masked {@code Sample}s: {@code
 * MaskedText} is the only form in which a value reaches a report. A {@code ColumnEntry} is a column
 * that is named like personal financial information, with the {@code ColumnState} of its values; a
 * {@code CopyEntry} is two places that hold the same people or content.
 */
@NullMarked
package org.inshore.spi.inventory.finding;

import org.jspecify.annotations.NullMarked;

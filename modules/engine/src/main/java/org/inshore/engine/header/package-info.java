/**
 * Words in the headers of columns, before any row is read.
 *
 * <p>{@code ColumnWords} splits names ({@code custPhoneNo}, {@code khsjh}, 客户手机号) into tokens and
 * compares them with the columns of a rule. {@code HeaderWords} cuts a header into what the column
 * holds and whose it is, {@code RoleWords} finds the words of roles (spouse, guarantor) in headers
 * and running text, and {@code Pinyin} recognises syllables. Decisions about a column are made in
 * {@code column}, about persons in {@code person}.
 */
@NullMarked
package org.inshore.engine.header;

import org.jspecify.annotations.NullMarked;

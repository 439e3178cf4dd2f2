/**
 * Masks names of places that hold values, and keeps the clear names sealed.
 *
 * <p>Files are named {@code 张三身份证.jpg}. So every name that leaves a scan (of a file, folder,
 * archive entry, sheet, table, schema, column, key, database object, source) is looked through with
 * the same rules as content: {@link org.inshore.core.name.ValueMask} finds what matches, {@link
 * org.inshore.core.name.Names} writes stars in its place and the keyed hash of the name behind it,
 * {@link org.inshore.core.name.MaskedRecords} does so for whole records. All matches are masked
 * alike, whatever rule they are of, so that a mask does not tell a secrecy marking from a person's
 * name. The clear name is kept sealed under the operator's key ({@link
 * org.inshore.core.key.Sealer}); {@link org.inshore.core.name.ClearNames} opens it again.
 */
@NullMarked
package org.inshore.core.name;

import org.jspecify.annotations.NullMarked;

/**
 * The package of an Office Open XML file, for whatever program: its parts as streams, and what lies
 * beside the text.
 *
 * <p>{@code OoxmlPackage} opens parts within a budget; {@code PartStream} goes as far as a broken
 * part does, and past tags that do not match ({@code BalancedTags}), {@code PartAhead} inflates in
 * a thread of its own. {@code Xml} is the pull parser for all of them: no DTD, no entity beyond the
 * five, bounded depth and attributes. {@code OoxmlText} gives the running text of a part, {@code
 * Choices} which of two ways of writing is read, {@code OoxmlBeside} what stands in attributes and
 * formulas, {@code OoxmlExtras} properties, inner documents and pictures, and {@code OoxmlRest}
 * every part that none of these has read.
 *
 * <p>The forms themselves are in {@code word}, {@code sheet} and the folder above.
 */
@NullMarked
package org.inshore.scanners.documents.office.ooxml;

import org.jspecify.annotations.NullMarked;

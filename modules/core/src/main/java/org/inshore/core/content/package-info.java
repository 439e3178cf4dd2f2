/**
 * What bytes are: the media type by content first, by name only where content cannot say.
 *
 * <p>{@code MediaTypes} is asked with a head of some kilobytes. {@code Magic} knows the marks of
 * formats that have one; those without are recognised by a check of their whole head ({@code
 * TarKind}, {@code DbfKind}, {@code CmsKind}, {@code ZlibKind}), or by what lies in them ({@code
 * ZipKinds}, {@code XmlKinds}, {@code MailKinds}, {@code DiscKind}). {@code TextCheck} decides
 * whether the rest can be text in any encoding, {@code Ebcdic} whether a mainframe wrote it, {@code
 * Separators} whether control characters part fields. {@code NamedForms} words what has no reader.
 *
 * <p>No content is kept, and nothing is decoded: that is the extractor's.
 */
@NullMarked
package org.inshore.core.content;

import org.jspecify.annotations.NullMarked;

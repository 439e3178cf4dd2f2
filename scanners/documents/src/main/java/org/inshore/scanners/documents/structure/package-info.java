/**
 * Structured forms of text, told by content: each recognises its beginning and hands on records as
 * rows of named columns, and what stands outside of them as text. One folder for each form.
 */
@NullMarked
package org.inshore.scanners.documents.structure;

import org.jspecify.annotations.NullMarked;

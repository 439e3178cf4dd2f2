/**
 * Rules about a document as a whole: which words it has, and which of them near each other.
 *
 * <p>They are Lucene queries over the words found in one document. A document comes to them only
 * when one of a few words, without which no query can match, was seen in it: others cost nothing.
 * No text is kept, only which word ends where.
 */
@NullMarked
package org.inshore.engine.document;

import org.jspecify.annotations.NullMarked;

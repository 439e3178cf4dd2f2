/**
 * Search in clauses by interval queries of Lucene.
 *
 * <p>Han characters are tokens by themselves: a word of the pack is then found wherever it stands,
 * while a dictionary would cut it one way in one sentence and another way in the next, and single
 * characters such as 应 and 不 are words here. Marks at both ends make each sentence an interval.
 */
@NullMarked
package org.inshore.contracts.search;

import org.jspecify.annotations.NullMarked;

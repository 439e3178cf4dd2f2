/**
 * Reading of shares beside merely copying them with the same client: {@link
 * org.inshore.benchmarks.share.CopyRate}.
 */
@NullMarked
package org.inshore.benchmarks.share;

import org.jspecify.annotations.NullMarked;

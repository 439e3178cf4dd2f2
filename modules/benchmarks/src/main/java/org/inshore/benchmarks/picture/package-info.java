/** How much of generated scans is read, by kind and quality. */
@NullMarked
package org.inshore.benchmarks.picture;

import org.jspecify.annotations.NullMarked;

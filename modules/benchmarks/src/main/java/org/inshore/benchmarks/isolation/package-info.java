/** What it costs that parsers of third parties run in processes of their own. */
@NullMarked
package org.inshore.benchmarks.isolation;

import org.jspecify.annotations.NullMarked;

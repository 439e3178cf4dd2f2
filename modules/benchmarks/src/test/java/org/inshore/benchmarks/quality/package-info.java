@NullMarked
package org.inshore.benchmarks.quality;

import org.jspecify.annotations.NullMarked;

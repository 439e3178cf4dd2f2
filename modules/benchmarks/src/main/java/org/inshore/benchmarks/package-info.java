/** Speed of what text goes through, measured with JMH. */
@NullMarked
package org.inshore.benchmarks;

import org.jspecify.annotations.NullMarked;

/** What it costs to count people. */
@NullMarked
package org.inshore.benchmarks.person;

import org.jspecify.annotations.NullMarked;

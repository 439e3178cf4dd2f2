/** Programs that measure the engine and others side by side. */
@NullMarked
package org.inshore.benchmarks.compare;

import org.jspecify.annotations.NullMarked;

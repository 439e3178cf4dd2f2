/** Detection code that rules name: validators. */
@NullMarked
package org.inshore.spi.detect;

import org.jspecify.annotations.NullMarked;

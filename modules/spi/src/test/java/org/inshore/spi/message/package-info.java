/** Tests of user-facing text. */
@NullMarked
package org.inshore.spi.message;

import org.jspecify.annotations.NullMarked;

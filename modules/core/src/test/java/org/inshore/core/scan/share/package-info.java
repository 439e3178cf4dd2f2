@NullMarked
package org.inshore.core.scan.share;

import org.jspecify.annotations.NullMarked;

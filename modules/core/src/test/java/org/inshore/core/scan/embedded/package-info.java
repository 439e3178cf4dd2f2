@NullMarked
package org.inshore.core.scan.embedded;

import org.jspecify.annotations.NullMarked;

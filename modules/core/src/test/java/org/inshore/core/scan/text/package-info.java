@NullMarked
package org.inshore.core.scan.text;

import org.jspecify.annotations.NullMarked;

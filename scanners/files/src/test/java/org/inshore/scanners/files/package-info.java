@NullMarked
package org.inshore.scanners.files;

import org.jspecify.annotations.NullMarked;

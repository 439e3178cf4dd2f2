@NullMarked
package org.inshore.yaml;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.inshore.core.configuration;

import org.jspecify.annotations.NullMarked;

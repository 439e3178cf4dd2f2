@NullMarked
package org.inshore.patterns.personalfinancial.name;

import org.jspecify.annotations.NullMarked;

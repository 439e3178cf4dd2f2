@NullMarked
package org.inshore.patterns.personalfinancial.identity;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.inshore.patterns.personalfinancial.word;

import org.jspecify.annotations.NullMarked;

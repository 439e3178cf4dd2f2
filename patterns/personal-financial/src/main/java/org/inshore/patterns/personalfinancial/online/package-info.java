/** Validators of what computers write: addresses of mail and networks, files, secrets. */
@NullMarked
package org.inshore.patterns.personalfinancial.online;

import org.jspecify.annotations.NullMarked;

/** Plugins on the class path: scanners, extractors, validators, packs and report formats. */
@NullMarked
package org.inshore.core.plugin;

import org.jspecify.annotations.NullMarked;

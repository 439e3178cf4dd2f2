@NullMarked
package org.inshore.scanners.documents.structure.toml;

import org.jspecify.annotations.NullMarked;

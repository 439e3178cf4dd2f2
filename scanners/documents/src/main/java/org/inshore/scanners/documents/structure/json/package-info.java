/** JSON: whole texts, texts one after another or one in each line, and what passes for it. */
@NullMarked
package org.inshore.scanners.documents.structure.json;

import org.jspecify.annotations.NullMarked;

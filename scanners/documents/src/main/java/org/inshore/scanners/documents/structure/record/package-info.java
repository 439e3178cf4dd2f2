/**
 * Records of nested values: objects, arrays and scalars, as a reader of JSON, YAML or XML meets
 * them, become rows of columns named by path.
 */
@NullMarked
package org.inshore.scanners.documents.structure.record;

import org.jspecify.annotations.NullMarked;

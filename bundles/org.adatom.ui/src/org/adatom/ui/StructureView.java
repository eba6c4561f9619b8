/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.ui;

import org.adatom.structure.Structure;
import org.eclipse.swt.widgets.Control;

/** A 3-D view of a structure inside another part. All methods are called in the user interface thread. */
public interface StructureView {

    /** {@return the widget} */
    Control control();

    /** Shows a structure. The viewpoint stays while the atoms stay the same in number; else it is fitted. */
    void show(Structure structure);
}

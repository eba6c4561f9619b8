/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.ui;

import org.eclipse.swt.widgets.Composite;

/**
 * Makes 3-D views for parts of this bundle; registered at the extension point {@code org.adatom.ui.structureViews}. Needs a
 * public constructor without arguments.
 */
public interface StructureViewFactory {

    /** {@return a new view in a parent, without layout data} */
    StructureView create(Composite parent);
}

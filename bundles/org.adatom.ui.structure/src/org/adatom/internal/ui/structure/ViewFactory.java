/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.structure;

import org.adatom.structure.Structure;
import org.adatom.ui.StructureViewFactory;
import org.adatom.ui.structure.StructureView;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Lends the 3-D view to parts that know only its interface. */
public final class ViewFactory implements StructureViewFactory {

    @Override
    public org.adatom.ui.StructureView create(Composite parent) {
        return new Lent(new StructureView(parent, SWT.NONE));
    }

    private record Lent(StructureView view) implements org.adatom.ui.StructureView {
        @Override
        public Control control() {
            return view;
        }

        @Override
        public void show(Structure structure) {
            boolean other = structure.count() != view.getStructure().count();
            view.setStructure(structure);
            if (other) {
                view.fit();
            }
        }
    }
}

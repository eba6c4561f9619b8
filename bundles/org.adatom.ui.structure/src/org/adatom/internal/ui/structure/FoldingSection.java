/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.structure;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** A title and what belongs to it; a click on the title folds it. */
final class FoldingSection extends Composite {
    private final Label title;
    private final String text;
    private final boolean fill;
    private boolean open = true;
    private Control content = this;

    /** @param fill whether it takes the height that is left */
    FoldingSection(Composite parent, String text, boolean fill) {
        super(parent, SWT.NONE);
        this.text = text;
        this.fill = fill;
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(this);
        GridDataFactory.fillDefaults().grab(true, fill).applyTo(this);
        title = new Label(this, SWT.NONE);
        title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        title.setCursor(getDisplay().getSystemCursor(SWT.CURSOR_HAND));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
        title.addListener(SWT.MouseUp, e -> setOpen(!open));
        arrow();
    }

    void setContent(Control control) {
        content = control;
        GridDataFactory.fillDefaults().grab(true, fill).indent(14, 0).applyTo(control);
    }

    void setOpen(boolean shown) {
        open = shown;
        content.setVisible(shown);
        ((GridData) content.getLayoutData()).exclude = !shown;
        ((GridData) getLayoutData()).grabExcessVerticalSpace = shown && fill;
        arrow();
        Composite top = this;
        while (top.getParent() != null && !(top instanceof SidePanel)) {
            top = top.getParent();
        }
        top.layout(true, true);
    }

    private void arrow() {
        title.setText((open ? "\u25be  " : "\u25b8  ") + text); //$NON-NLS-1$ //$NON-NLS-2$
    }
}

/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.form;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** Helpers for controls that come and go. */
public final class Layouts {
    private static final String GROWS = "org.adatom.ui.grows";

    private Layouts() {
    }

    /** Shows or hides a control of a grid together with its place. @return whether that changed */
    public static boolean visible(Control control, boolean visible) {
        if (control.getLayoutData() instanceof GridData data && data.exclude == visible) {
            data.exclude = !visible;
            control.setVisible(visible);
            return true;
        }
        return false;
    }

    /** Shows a text, or hides the label when the text is empty. @return whether the layout changed */
    public static boolean show(Label label, String text) {
        var shown = text.replace("&", "&&");
        boolean changed = !label.getText().equals(shown);
        if (changed) {
            label.setText(shown);
        }
        return visible(label, !text.isEmpty()) || changed && !text.isEmpty();
    }

    /** Lays out again what holds a control whose size changed, up to the scrolled area or the shell. */
    public static void fit(Control control) {
        for (Composite c = control.getParent(); c != null; c = c.getParent()) {
            if (c instanceof ScrolledComposite scrolled) {
                fit(scrolled);
                grow(scrolled);
                return;
            }
        }
        control.requestLayout();
    }

    /** Lets the shell of a scrolled area grow when its content does, see {@link #scrolled}. Only dialogs ask for it. */
    public static void growing(ScrolledComposite scrolled) {
        scrolled.setData(GROWS, Boolean.TRUE);
    }

    private static void grow(ScrolledComposite scrolled) {
        var shell = scrolled.getShell();
        if (scrolled.getData(GROWS) == null || !shell.isVisible()) {
            return;
        }
        int missing = scrolled.getMinHeight() - scrolled.getClientArea().height;
        var bounds = shell.getBounds();
        var screen = shell.getMonitor().getClientArea();
        int room = screen.height - 60 - bounds.height;
        if (missing > 0 && room > 0) {
            int height = bounds.height + Math.min(missing, room);
            int y = Math.max(screen.y, Math.min(bounds.y, screen.y + screen.height - 40 - height));
            shell.setBounds(bounds.x, y, bounds.width, height);
        }
    }

    /** Gives the content of a scrolled area the width that is there and the height that it needs. */
    public static void fit(ScrolledComposite scrolled) {
        var content = scrolled.getContent();
        if (content != null) {
            int width = scrolled.getClientArea().width;
            var least = content.computeSize(SWT.DEFAULT, SWT.DEFAULT);
            var size = content.computeSize(Math.max(width, Math.min(least.x, width > 0 ? width : least.x)), SWT.DEFAULT);
            scrolled.setMinHeight(size.y);
            content.requestLayout();
            if (content instanceof Composite composite) {
                composite.layout(true, true);
            }
        }
    }

    /** {@return an area that scrolls its content vertically when it is too high; its content must be set} */
    public static ScrolledComposite scrolled(Composite parent) {
        var scrolled = new ScrolledComposite(parent, SWT.V_SCROLL);
        scrolled.setExpandHorizontal(true);
        scrolled.setExpandVertical(true);
        scrolled.setShowFocusedControl(true);
        scrolled.addListener(SWT.Resize, e -> fit(scrolled));
        return scrolled;
    }

    /** {@return the height of a line of text, pixels} */
    public static int lineHeight(Control control) {
        var gc = new GC(control);
        try {
            return gc.getFontMetrics().getHeight();
        } finally {
            gc.dispose();
        }
    }
}

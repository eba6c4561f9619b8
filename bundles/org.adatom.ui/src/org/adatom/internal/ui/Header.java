/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui;

import org.adatom.internal.ui.form.Field;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** The head of a dialog or an editor: a picture, a title and a sentence, with a line below. */
public final class Header extends Composite {
    private static final int TEXT = 480;

    /**
     * A header.
     *
     * @param parent where
     * @param picture its icon
     * @param title the title
     * @param sentence what it is about, may be empty
     */
    public Header(Composite parent, ImageDescriptor picture, String title, String sentence) {
        super(parent, SWT.NONE);
        var resources = new LocalResourceManager(JFaceResources.getResources(), this);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(24, 14).spacing(14, 3).applyTo(this);
        var icon = new Label(this, SWT.NONE);
        icon.setImage(resources.create(picture));
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).indent(0, 5).span(1, 2).applyTo(icon);
        var head = new Label(this, SWT.NONE);
        head.setText(title.replace("&", "&&"));
        head.setFont(resources.create(FontDescriptor.createFrom(head.getFont()).increaseHeight(4).setStyle(SWT.BOLD)));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        var words = new Label(this, SWT.WRAP);
        words.setText(sentence.replace("&", "&&"));
        Field.style(words, Field.QUIET);
        GridDataFactory.fillDefaults().grab(true, false).hint(TEXT, SWT.DEFAULT).exclude(sentence.isEmpty()).applyTo(words);
        var line = new Label(this, SWT.SEPARATOR | SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).indent(0, 8).applyTo(line);
    }
}

/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.ui;

import org.adatom.internal.ui.Messages;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;

/** What an editor shows in place of a structure: that it is being read, or why it cannot be. */
public final class MessagePage extends Composite {

    /** A page that says that a file is being read. */
    public static MessagePage loading(Composite parent, String name) {
        var page = new MessagePage(parent);
        page.title(NLS.bind(Messages.Editor_loading, name));
        return page;
    }

    /** A page that says why a file cannot be shown. */
    public static MessagePage problem(Composite parent, String name, String message, Runnable openAsText,
            Runnable tryAgain) {
        var page = new MessagePage(parent);
        page.title(NLS.bind(Messages.Editor_unreadable, name));
        var text = new Text(page, SWT.WRAP | SWT.READ_ONLY | SWT.MULTI);
        text.setText(message);
        GridDataFactory.fillDefaults().grab(true, false).hint(480, SWT.DEFAULT).applyTo(text);
        var link = new Link(page, SWT.NONE);
        link.setText("<a>" + Messages.Editor_openAsText + "</a>");
        link.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> openAsText.run()));
        var again = new Button(page, SWT.PUSH);
        again.setText(Messages.Editor_tryAgain);
        again.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> tryAgain.run()));
        GridDataFactory.swtDefaults().applyTo(again);
        return page;
    }

    private MessagePage(Composite parent) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(36, 32).spacing(0, 14).applyTo(this);
    }

    private void title(String words) {
        var label = new Label(this, SWT.WRAP);
        label.setFont(JFaceResources.getHeaderFont());
        label.setText(words);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(label);
    }
}

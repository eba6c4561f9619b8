/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.ui;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** A line over the view that says what happened and what can be done about it. Hidden when there is nothing to say. */
public final class InfoBar extends Composite {
    private final Label text;
    private final Composite buttons;

    /** A bar that is hidden. @param parent has a grid layout of one column */
    public InfoBar(Composite parent) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(10, 4).applyTo(this);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(this);
        setVisible(false);
        text = new Label(this, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(text);
        buttons = new Composite(this, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(buttons);
    }

    /** Something that can be done. @param label of the button @param run what it does; the bar is hidden before */
    public record Choice(String label, Runnable run) {
    }

    /** Shows a message in the place of the one before. */
    public void show(String message, Choice... choices) {
        text.setText(message);
        text.setToolTipText(message);
        for (var old : buttons.getChildren()) {
            old.dispose();
        }
        GridLayoutFactory.fillDefaults().numColumns(Math.max(1, choices.length)).applyTo(buttons);
        for (var choice : choices) {
            var button = new Button(buttons, SWT.PUSH);
            button.setText(choice.label());
            button.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
                hide();
                choice.run().run();
            }));
        }
        setShown(true);
    }

    /** Hides the bar. */
    public void hide() {
        setShown(false);
    }

    private void setShown(boolean shown) {
        if (!isDisposed()) {
            ((GridData) getLayoutData()).exclude = !shown;
            setVisible(shown);
            getParent().layout(true, true);
        }
    }
}

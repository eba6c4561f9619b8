/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.structure;

import org.adatom.ui.structure.AtomSelection;
import org.adatom.ui.structure.StructureDocument;
import org.adatom.ui.structure.StructureView;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** The widgets of an open structure: information line, view, panel at the side, frames at the bottom. */
final class EditorPage extends Composite {
    private static final int PANEL = 330;
    private static final int NARROW = 620;

    private final StructureDocument document;
    private final StructureView view;
    private final InfoBar info;
    private final FrameBar frames;
    private final SashForm sash;
    private final StructureDocument.Listener listener = this::changed;

    EditorPage(Composite parent, StructureDocument document) {
        super(parent, SWT.NONE);
        this.document = document;
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(this);
        info = new InfoBar(this);
        sash = new SashForm(this, SWT.HORIZONTAL | SWT.SMOOTH);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        view = new StructureView(sash, StructureView.TOOLS);
        var scrolled = new ScrolledComposite(sash, SWT.V_SCROLL);
        scrolled.setExpandHorizontal(true);
        scrolled.setExpandVertical(true);
        var side = new SidePanel(scrolled, document);
        scrolled.setContent(side);
        scrolled.setMinHeight(420);
        sash.addListener(SWT.Resize, e -> arrange());
        frames = new FrameBar(this, document);
        var bar = view.toolBar();
        if (bar != null) {
            bar.tools().ifPresent(tools -> {
                new EditorTools(view, document, tools);
                panelItem(tools);
            });
        }
        view.setStructure(document.shown());
        view.addSelectionListener(document::select);
        view.setMenu(this::menu);
        document.addListener(listener);
        addDisposeListener(e -> document.removeListener(listener));
    }

    StructureView view() {
        return view;
    }

    InfoBar info() {
        return info;
    }

    /** The panel keeps its width. */
    private void arrange() {
        int width = sash.getClientArea().width;
        if (width > PANEL) {
            int panel = width < NARROW ? width * PANEL / NARROW : PANEL;
            sash.setWeights(width - panel, panel);
        }
    }

    private void panelItem(ToolBar bar) {
        new ToolItem(bar, SWT.SEPARATOR);
        var item = new ToolItem(bar, SWT.CHECK);
        item.setImage(Icons.image(bar, "panel")); //$NON-NLS-1$
        item.setToolTipText(Messages.Tool_panel);
        item.setSelection(true);
        item.addSelectionListener(SelectionListener.widgetSelectedAdapter(
                e -> sash.setMaximizedControl(item.getSelection() ? null : view)));
    }

    private void changed(StructureDocument.Change change) {
        if (isDisposed()) {
            return;
        }
        switch (change) {
            case STRUCTURE -> view.setStructure(document.shown());
            case SELECTION -> view.setSelection(document.selection());
            case FRAME -> frames.refresh();
            case DIRTY -> { }
        }
    }

    private void menu(int atom) {
        if (document.isPreviewing()) {
            return;
        }
        if (atom >= 0 && !document.selection().contains(atom)) {
            document.select(AtomSelection.of(atom));
        }
        boolean some = !document.selection().isEmpty();
        var menu = new Menu(view);
        item(menu, Messages.Menu_fix, some, () -> Edits.setFixed(document, document.selection(), true));
        item(menu, Messages.Menu_free, some, () -> Edits.setFixed(document, document.selection(), false));
        item(menu, Messages.Menu_delete, some, () -> Edits.delete(document));
        new MenuItem(menu, SWT.SEPARATOR);
        item(menu, Messages.Menu_sameElement, some, () -> document.select(Edits.sameElement(document)));
        item(menu, Messages.Menu_sameTag, some, () -> document.select(Edits.sameTag(document)));
        item(menu, Messages.Menu_invert, true, () -> document.select(Edits.inverted(document)));
        item(menu, Messages.Menu_all, true, () -> document.select(AtomSelection.all(document.structure())));
        new MenuItem(menu, SWT.SEPARATOR);
        item(menu, Messages.Menu_centre, atom >= 0, () -> view.centreOn(atom));
        item(menu, Messages.Menu_fit, true, view::fit);
        menu.addListener(SWT.Hide, e -> getDisplay().asyncExec(menu::dispose));
        menu.setVisible(true);
    }

    private static void item(Menu menu, String text, boolean enabled, Runnable action) {
        var item = new MenuItem(menu, SWT.PUSH);
        item.setText(text);
        item.setEnabled(enabled);
        item.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> action.run()));
    }
}

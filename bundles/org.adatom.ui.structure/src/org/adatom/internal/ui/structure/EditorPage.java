/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.structure;

import java.util.List;
import java.util.Map;
import org.adatom.ui.InfoBar;
import org.adatom.ui.structure.AtomSelection;
import org.adatom.ui.structure.StructureDocument;
import org.adatom.ui.structure.StructureView;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.Platform;
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
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;

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
        holding(menu, some);
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

    private static void holding(Menu menu, boolean some) {
        var cascade = new MenuItem(menu, SWT.CASCADE);
        cascade.setText(Messages.Menu_hold);
        var entries = new Menu(menu);
        cascade.setMenu(entries);
        var names = Map.of("fixline", Messages.Menu_line, "fixplane", Messages.Menu_plane, "fixbond",
                Messages.Menu_bond, //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
                "rigid", Messages.Menu_rigid, "spring", Messages.Menu_spring, "freeall",
                Messages.Menu_freeall); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        for (var id : List.of("fixline", "fixplane", "fixbond", "rigid", "spring",
                "freeall")) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
            item(entries, String.valueOf(names.get(id)), some,
                    () -> command("org.adatom.ui.structure." + id)); //$NON-NLS-1$
        }
    }

    private static void command(String id) {
        try {
            PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(id, null);
        } catch (CommandException e) {
            Platform.getLog(EditorPage.class).error(id, e);
        }
    }

    private static void item(Menu menu, String text, boolean enabled, Runnable action) {
        var item = new MenuItem(menu, SWT.PUSH);
        item.setText(text);
        item.setEnabled(enabled);
        item.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> action.run()));
    }
}

import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useOperation } from '../bridge/use-operation.ts';
import { journeyStore, REGISTER_TABS, type RegisterPage } from '../state/navigation.ts';
import { useStore } from '../state/store.ts';
import { BodiesPanel } from './bodies/BodiesPanel.tsx';
import { IndicatorsPanel } from './indicators/IndicatorsPanel.tsx';
import { FIRST_PAGE, tabOf, turnTo } from './pages.ts';
import { PeoplePanel } from './people/PeoplePanel.tsx';
import { RegisterPanel } from './table/RegisterPanel.tsx';
import { ValidityPanel } from './validity/ValidityPanel.tsx';

/** The registers drawn from the documents, the people and bodies in them, and what they say of validity. */
export function RegistersRoom() {
  const { t } = useTranslation();
  const page = useStore(journeyStore).current.page ?? FIRST_PAGE;
  const status = useOperation('archive.status', {});
  return (
    <div className="room registers">
      {status.data?.registersState === 'older' ? (
        <p className="registers-notice" role="status">
          {t('registers.olderRules')}
        </p>
      ) : null}
      <Tabs
        className="tabs"
        selectedKey={tabOf(page)}
        onSelectionChange={(key) => {
          const tab = REGISTER_TABS.find((each) => each === key);
          if (tab !== undefined && tab !== tabOf(page)) turnTo(tab);
        }}
      >
        <TabList className="tab-list" aria-label={t('registers.label')}>
          {REGISTER_TABS.map((tab) => (
            <Tab key={tab} id={tab} className="tab">
              {t(`registers.tabs.${tab}`)}
            </Tab>
          ))}
        </TabList>
        {REGISTER_TABS.map((tab) => (
          <TabPanel key={tab} id={tab} className="tab-panel">
            <PageView page={page} />
          </TabPanel>
        ))}
      </Tabs>
    </div>
  );
}

function PageView({ page }: { page: RegisterPage }) {
  switch (page.at) {
    case 'person':
      return <PeoplePanel chosen={page.name} />;
    case 'body':
      return <BodiesPanel chosen={page.name} />;
    case 'indicator':
      return <IndicatorsPanel chosen={page.series} />;
    case 'list':
      return <ListView page={page} />;
  }
}

function ListView({ page: { tab, body } }: { page: Extract<RegisterPage, { at: 'list' }> }) {
  switch (tab) {
    case 'people':
      return <PeoplePanel chosen={null} />;
    case 'authorities':
      return <BodiesPanel chosen={null} />;
    case 'indicators':
      return <IndicatorsPanel chosen={[]} />;
    case 'validity':
      return <ValidityPanel />;
    case 'appointments':
    case 'responsibilities':
    case 'citations':
      return <RegisterPanel key={`${tab} ${body ?? ''}`} register={tab} body={body} />;
  }
}

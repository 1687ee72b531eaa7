/**
 * English words of trades and goods: `code term, term*weight`. A plural needs no entry of its own. Ours, after the
 * English names of GB/T 4754 and ISIC and the sectors that common CRMs offer.
 */
export const ENGLISH_TERMS = `
01 agriculture, farming, farm, crop, crop growing, vegetable growing, fruit growing, horticulture, grain, vegetable, flower growing, orchard, tea growing, agricultural product
02 forestry, timber growing, logging
03 livestock, animal husbandry, cattle, pig farming, poultry, poultry farming, dairy farming
04 fishery, fishing, aquaculture, fish farming
05 agricultural service
06 coal, coal mining
07 oil and gas, oil & gas, petroleum extraction, natural gas extraction, crude oil, upstream oil
08 iron ore, iron mining
09 gold mining, copper mining, non-ferrous mining, metal mining
10 quarry, quarrying, stone mining, salt mining, sand and gravel
11 oilfield service, drilling service, mining service
12 mining, mining & metals, mining and metals
13 food processing, meat, meat processing, seafood, seafood processing, flour, rice milling, edible oil, vegetable oil, sugar, animal feed, pet food, feed
14 food, food production, food & beverage, food and beverage, food & beverages, food and beverages, food products, bakery*.8, bread, candy, confectionery, dairy, dairy product, snack, seasoning, sauce, condiment, frozen food, instant noodle, health food, food additive, consumer packaged goods*.5
15 beverage, drink, wine, beer, brewery, liquor, spirit, distillery, tea, soft drink, mineral water, juice, winery
16 tobacco, cigarette
17 textile, fabric, cotton, yarn, spinning, weaving, dyeing, silk, wool, towel, home textile, bedding
18 apparel, clothing, garment, fashion*.8, uniform, underwear, sportswear, clothes
19 leather, footwear, shoe, handbag, luggage, fur, leather goods
20 wood product, plywood, timber, wood, bamboo product, lumber
21 furniture, sofa, mattress, office furniture
22 paper, paper product, packaging paper, carton, pulp, paper packaging, packaging*.8, cardboard, corrugated box
23 printing, printing service
24 toy, sporting goods, sports equipment, stationery, musical instrument, craft, handicraft, jewelry, jewellery, fitness equipment, gift
25 petroleum refining, oil refining, refinery, petroleum product, coking, coke, fuel, lubricating oil
26 chemical, chemicals, fine chemical, petrochemical, fertilizer, fertiliser, pesticide, coating, paint, dye, pigment, ink, resin, adhesive, cosmetic, cosmetics, detergent, specialty chemical, daily chemical, personal care product, explosive, catalyst, plastics raw material
27 pharmaceutical, pharmaceuticals, pharma, medicine, drug, vaccine, biotech*.6, biotechnology*.6, biopharmaceutical, active pharmaceutical ingredient, traditional chinese medicine
28 chemical fibre, chemical fiber, polyester fibre, polyester fiber, nylon, carbon fibre, carbon fiber
29 rubber, plastic, plastics, plastic product, rubber product, tyre, tire, injection molding, injection moulding, plastic film, plastic packaging, rubber & plastics
30 cement, glass, ceramic, ceramics, building material, building materials, brick, tile, concrete, stone product, refractory, fibreglass, fiberglass, graphite
31 steel, iron and steel, iron & steel, steel mill, stainless steel, pig iron, steel product
32 non-ferrous metal, nonferrous metal, aluminum, aluminium, copper, zinc, rare earth, metals*.6, aluminium alloy, lithium
33 metal product, hardware*.8, fastener, screw, bolt, tool, hand tool, steel structure, casting, forging, sheet metal, metalworking, metal fabrication, kitchenware, container, surface treatment, electroplating, wire mesh
34 machinery, machine, industrial machinery, mechanical engineering, machine tool, pump, valve, bearing, compressor, boiler, gear, crane, elevator, forklift, engine, turbine, industrial equipment, industrial automation*.6, robot, industrial robot, general machinery, hydraulic, fan, packaging machine, machine part, heavy machinery*.7, air compressor
35 special machinery, mould, mold, textile machinery, food machinery, plastic machinery, agricultural machinery, construction machinery, mining machinery, medical device, medical equipment, medical devices, semiconductor equipment, excavator, tractor, printing machinery, environmental protection equipment, lithium battery equipment
36 auto part, automotive part, automobile part, car part, automotive, automobile, auto, vehicle, vehicles, car, truck, bus, motor vehicle, automotive component, auto component, electric vehicle, new energy vehicle, automotive industry
37 aerospace, aircraft, shipbuilding, ship, boat, railway equipment, rail vehicle, motorcycle, bicycle, e-bike, drone, satellite, aviation & aerospace, aerospace & defense, defense*.7, defence*.7
38 electrical equipment, electrical, battery, lithium battery, cable, wire and cable, motor, transformer, home appliance, household appliance, appliance, lighting, lamp, led lighting, photovoltaic, solar, solar panel, solar cell, switchgear, generator, power equipment, electric motor, energy storage, electrical machinery
39 electronics, electronic, electronic component, consumer electronics, semiconductor, chip, integrated circuit, computer, computer hardware, telecom equipment, telecommunications equipment, communication equipment, printed circuit board, circuit board, display, led, mobile phone, smartphone, connector, sensor*.7, camera, security camera, networking equipment, electronic equipment
40 instrument, measuring instrument, instrumentation, meter, optical instrument, lens, watch, clock, scientific instrument, laboratory equipment, precision instrument, eyewear
41 umbrella, brush, lighter
42 recycling, waste recycling, scrap, scrap metal, waste utilisation
43 machinery repair, equipment repair, equipment maintenance, industrial repair
44 electricity, power generation, electric power, utility*.6, utilities*.6, power plant, hydropower, wind power, energy*.7, renewable energy*.8, renewables*.8, heat supply, power supply company, solar power plant, power grid, clean energy*.8
45 gas supply, natural gas*.8, gas distribution, lpg supply
46 water supply, tap water, sewage treatment, waterworks, wastewater treatment
47 construction, building construction, building contractor, general contractor, home building, construction company
48 civil engineering, infrastructure, road construction, bridge construction, highway construction, tunnel, municipal engineering, power engineering construction
49 electrical installation, plumbing, hvac installation, installation service, fire protection engineering, building installation
50 decoration, interior decoration, renovation, interior design*.6, fit-out, curtain wall, interior fit-out
51 wholesale, wholesaler, trade, trading, trading company, import and export, import & export, import export, foreign trade, international trade, import/export, distribution, distributor, wholesale trade
52 retail, retailer, supermarket, shop, store, e-commerce, ecommerce, e commerce, online retail, online shop, online store, convenience store, department store, pharmacy, drugstore, car dealer, car dealership, gas station, petrol station, cross-border e-commerce, bookstore, grocery, shopping mall*.5, fast moving consumer goods*.5
53 rail transport, railway, rail freight, railroad
54 road transport, trucking, truck transport, bus transport, taxi, road freight, transport*.8, transportation*.8, haulage, ride hailing, trucking company
55 shipping, sea freight, water transport, maritime, port, marine transport, ocean shipping
56 airline, aviation, air transport, airport, air freight, air cargo
57 pipeline transport, pipeline
58 freight forwarding, freight forwarder, freight, customs broker, customs clearance, supply chain, multimodal transport, shipping agency, freight agency, logistics*.5, supply chain management
59 warehousing, warehouse, storage, cold storage, cold chain, stevedoring, logistics*1.4, logistic, logistics company*1.4, third-party logistics*1.4, cold chain logistics, logistics service*1.4, logistics and supply chain, logistics & supply chain
60 courier, express delivery, postal service, post, parcel delivery, parcel
61 hotel, hospitality, accommodation, homestay, hostel, resort, lodging
62 restaurant, catering, cafe, coffee shop, fast food, tea shop, bar, food service, food services, canteen, hot pot, food delivery
63 telecom, telecommunication, telecommunications, telecom operator, broadcasting network, satellite communication, mobile operator, telco
64 internet, internet service, internet platform, internet platforms, online platform, search engine, social media, web portal, data center*.6, cloud hosting, web hosting, internet of things*.6, social network, online media
65 software, software development, saas, software as a service, information technology, it service, it services, it consulting, system integration, systems integration, cloud computing, big data, artificial intelligence, data processing, technology, tech, technolgy, high tech, hi-tech, app development, mobile app, game development, cybersecurity, network security, erp, iot platform, ic design, chip design, data analytics, computer software, digital transformation, web development, information services, computer services, it outsourcing, blockchain, video game
66 bank, banking, commercial bank, lending, microfinance, credit union, financial leasing, consumer finance
67 securities, brokerage, stock broker, fund management, asset management, private equity, venture capital, capital market, investment management, investment bank, investment banking, futures, hedge fund, fund
68 insurance, insurer, insurance broker, reinsurance, life insurance
69 finance, financial service, financial services, fintech, payment service, payment, trust company, financial technology
70 real estate, property development, property management, real estate development, real estate agency, property, realty, real estate developer
71 rental, leasing, car rental, equipment rental, equipment leasing, machinery rental, car hire
72 consulting, consultancy, management consulting, business services, business service, professional services, advertising, marketing, advertising agency, public relations, human resources, recruitment, recruiting, staffing, headhunting, employment, employment agency, law firm, legal service, legal services, legal, law practice, accounting, accounting firm, auditing, tax advisory, security service, security guard, exhibition, event management, event planning, trade show, travel agency, tourism, translation, market research, services*.5, outsourcing, call center, call centre, holding company, translation service, marketing agency, labor dispatch, labour dispatch, travel
73 research and development, r&d, research institute, scientific research, clinical trial, contract research, research, life science*.7, life sciences*.7
74 engineering*.7, engineering design, architecture, architectural design, testing, inspection, certification, testing service, surveying, industrial design, graphic design, engineering consulting, quality inspection, design, design service, photography, project management, testing and certification, construction supervision, environmental monitoring, laboratory testing, geological exploration
75 technology promotion, technology transfer, intellectual property, patent agency, incubator, energy saving service, business incubator, co-working*.6
76 water conservancy, water management, reservoir
77 environmental, environmental protection, environmental service, environmental services, waste management, waste treatment, waste disposal, pollution control, water treatment, soil remediation, hazardous waste
78 park, scenic area, sanitation, landscaping*.8, street cleaning, municipal service, tourist attraction, theme park*.4
79 land consolidation, land management
80 beauty salon, beauty, hairdressing, barber, spa, laundry, dry cleaning, housekeeping, domestic service, wedding, funeral, salon, nail salon, maternity care, personal services, consumer services
81 car repair, auto repair, automotive repair, computer repair, phone repair, appliance repair, car wash, vehicle repair, car maintenance
82 cleaning, cleaning service, pet service, pet grooming, janitorial
83 education, school, training, university, college, kindergarten, tutoring, e-learning, vocational training, training center, edtech, online education, higher education, education & training, driving school, language training
84 hospital, clinic, healthcare, health care, medical, medical service, medical services, dental, dental clinic, dentistry, health service, health services, hospital & health care, health
85 elderly care, nursing home, social work, charity*.6, senior care, social services
86 publishing, publisher, newspaper, magazine, news, book publishing, news media, media*.6
87 film, television, tv, film production, radio, music production, cinema, broadcasting, motion picture, tv production, video production, movie, recording studio
88 art, arts, culture, museum, theatre, theater, performing arts, library, creative arts, cultural relics
89 sports, sport, fitness, gym, sports club, fitness center, fitness club, stadium
90 entertainment, amusement park, gaming, karaoke, ktv, recreation, leisure, amusement, internet cafe, lottery, talent agency, casino, theme park
92 government, public administration, public sector, military, police, court
94 social security
95 association, non-profit, nonprofit, ngo, trade union, foundation, chamber of commerce, religious organisation, religious organization, trade association, nonprofit organization, non-profit organization, trade association
96 community committee
97 international organisation, international organization, embassy
`

/** English words of what is done with goods: `auto parts wholesale`, `furniture manufacturer`. */
export const ENGLISH_ACTS = {
  make: 'manufacturing manufacturer manufacturers manufacture production producer producers factory factories maker makers making assembly mfg',
  trade:
    'wholesale wholesaler wholesalers trading trader distributor distributors distribution importer exporter dealer supplier suppliers export import sales',
  retail: 'retail retailer retailers shop shops store stores retailing',
  repair: 'repair repairs maintenance refurbishment',
  lease: 'rental leasing rent',
  carry: 'transport transportation delivery',
  install: 'installation',
  test: 'testing inspection certification',
  design: 'design',
  develop: 'r&d development',
  grow: 'growing breeding'
} as const
